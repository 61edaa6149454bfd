package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** {@code deploy/rotate-keys EMAIL}: makes the key that signs access tokens next, as that admin. */
public final class RotateKeys {
    private RotateKeys() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].contains("@")) {
            Console.ofErrors().line("usage: deploy/rotate-keys EMAIL");
            System.exit(2);
        }
        try {
            String baseUrl = StackConfig.standard().baseUrl();
            Api admin = new Api(baseUrl, new SignIn(baseUrl).accessToken(arguments[0]));
            JsonNode key = admin.post("/api/v1/signing-keys", JsonNodeFactory.instance.objectNode(), 201)
                    .body();
            Console.ofTerminal()
                    .line(
                            "Key %s signs from %s on; until then, and while their tokens live, the keys before it stay good."
                                    .formatted(
                                            key.path("id").textValue(),
                                            key.path("signsFrom").textValue()));
        } catch (JobFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }
}
