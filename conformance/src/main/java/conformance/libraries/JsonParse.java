package conformance.libraries;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;

/// Uses minimal-json to parse a document and walk it.
public final class JsonParse {
    public static void main(String[] args) {
        JsonObject root = Json.parse("""
            {"name": "Beet", "year": 2024, "pi": 3.14159, "tags": ["a", "b\\n", "\\u00e9"], "nested": {"on": true, "off": false, "none": null}, "empty": {}, "big": 1e10}
            """).asObject();
        System.out.println(root.getString("name", "?") + " " + root.getInt("year", 0) + " " + root.getDouble("pi", 0) + " " + root.getLong("missing", -5L) + " " + root.get("big").asDouble());
        JsonArray tags = root.get("tags").asArray();
        for (JsonValue tag : tags) {
            System.out.println(tag.asString() + " " + tag);
        }
        for (JsonObject.Member member : root.get("nested").asObject()) {
            System.out.println(member.getName() + "=" + member.getValue() + " " + member.getValue().isNull() + member.getValue().isBoolean());
        }
        System.out.println(root.names() + " " + root.size() + " " + root.get("empty").asObject().isEmpty());
        System.out.println(root);
    }
}
