package conformance.harness;

import conformance.Program;
import conformance.Program.Need;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JVM that runs the build, as the machine that is right by definition. Programs share one child process,
/// each in a class loader of its own, except those that need a process.
final class HotSpot implements Machine {
    private static final List<String> OPTIONS = List.of("-XX:-ShowCodeDetailsInExceptionMessages", "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8",
        "-Duser.language=en", "-Duser.country=", "-Duser.timezone=UTC");

    private final String classPath;

    HotSpot(String classPath) {
        this.classPath = classPath;
    }

    @Override public Map<Program, Outcome> run(List<Program> programs) throws IOException, InterruptedException {
        Map<Program, Outcome> outcomes = new LinkedHashMap<>();
        List<Program> shared = new ArrayList<>();
        for (Program program : programs) {
            if (program.needs(Need.PROCESS)) {
                outcomes.put(program, alone(program));
            } else {
                shared.add(program);
            }
        }
        outcomes.putAll(together(shared));
        return outcomes;
    }

    private Outcome alone(Program program) throws IOException, InterruptedException {
        List<String> command = java(program.needs(Need.HEAP) ? "-Xmx16m" : "-Xmx256m");
        command.add(program.mainClass());
        command.addAll(program.arguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var input = process.getOutputStream()) {
            input.write(program.input().getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private Map<Program, Outcome> together(List<Program> programs) throws IOException, InterruptedException {
        List<String> command = java("-Xmx512m");
        command.add(HotSpotChild.class.getName());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Program, Outcome> outcomes = new LinkedHashMap<>();
        try (DataOutputStream requests = new DataOutputStream(process.getOutputStream());
                DataInputStream answers = new DataInputStream(process.getInputStream())) {
            for (Program program : programs) {
                requests.writeUTF(program.mainClass());
                requests.writeInt(program.arguments().size());
                for (String argument : program.arguments()) {
                    requests.writeUTF(argument);
                }
                requests.writeUTF(program.input());
                requests.flush();
                int status = answers.readInt();
                byte[] output = answers.readNBytes(answers.readInt());
                outcomes.put(program, new Outcome(status, new String(output, StandardCharsets.UTF_8)));
            }
        }
        process.waitFor();
        return outcomes;
    }

    private List<String> java(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(heap, "-cp", classPath));
        return command;
    }
}
