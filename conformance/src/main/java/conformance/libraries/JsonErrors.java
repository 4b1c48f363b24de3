package conformance.libraries;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.ParseException;

/// Uses minimal-json on broken documents: each error with its place.
public final class JsonErrors {
    public static void main(String[] args) {
        for (String text : new String[] {"", "{", "[1,]", "{\"a\" 1}", "nul", "\"open", "[1 2]", "01", "1.", "{\"a\":1}x", "\"\\x\"", "[\n  true,\n  falsy]"}) {
            try {
                System.out.println(Json.parse(text));
            } catch (ParseException e) {
                System.out.println(e.getMessage() + " | " + e.getLocation().line + ":" + e.getLocation().column);
            }
        }
        try {
            Json.value(5).asString();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        try {
            Json.value(Double.NaN);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
