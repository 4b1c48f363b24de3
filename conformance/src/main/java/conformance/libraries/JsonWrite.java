package conformance.libraries;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.WriterConfig;

/// Uses minimal-json to build a document and write it, plain and indented.
public final class JsonWrite {
    public static void main(String[] args) {
        JsonArray squares = Json.array();
        for (int i = 0; i < 5; i++) {
            squares.add(i * i);
        }
        JsonObject object = Json.object().add("text", "quote \" slash \\ tab \t control \u0001 wide \u4e2d").add("int", -5).add("long", 1L << 50).add("double", 0.1).add("float", 2.5f).add("true", true).add("null", Json.NULL).add("squares", squares);
        object.set("int", 6).remove("float");
        System.out.println(object.toString());
        System.out.println(object.toString(WriterConfig.PRETTY_PRINT));
        System.out.println(Json.parse(object.toString()).equals(object) + " " + object.hashCode());
    }
}
