package dev.vitae.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;

/** A session of the wizard, as its person works with it. */
final class Wizard {

    static final String SESSIONS = "/api/v1/wizard-sessions";

    /** All that a person who writes a résumé gives. */
    static final String WHOLE =
            """
            {"draft": {"personalInfo": {"fullName": "Ada Brennan", "email": "ada@example.com"}, "summary": "A calm nurse.",
              "experience": [{"company": "St. Mary's", "position": "Nurse", "startDate": "2019-03", "description": "Cared."}]}}""";

    final String id;
    final String address;
    final String messages;
    private final Person person;

    private Wizard(Person person, String id) {
        this.person = person;
        this.id = id;
        this.address = SESSIONS + "/" + id;
        this.messages = address + "/messages";
    }

    static Response posts(Person person, String body) {
        return person.request().contentType(ContentType.JSON).body(body).post(SESSIONS);
    }

    static Wizard of(Person person, String id) {
        return new Wizard(person, id);
    }

    static Wizard begunBy(Person person) {
        return new Wizard(
                person,
                JsonNodes.read(posts(person, "{}").then().extract().asString())
                        .get("id")
                        .asText());
    }

    JsonNode sees() {
        return person.sees(address);
    }

    String tag() {
        return person.request().get(address).header("ETag");
    }

    /** Over what is there now. */
    Response saves(String patch) {
        return saves(tag(), patch);
    }

    Response saves(String tag, String patch) {
        return person.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(address);
    }

    /** The answer. */
    JsonNode says(String text) {
        return says(text, null);
    }

    JsonNode says(String text, String key) {
        return JsonNodes.read(posts(person.request(), message(text), key)
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .extract()
                .asString());
    }

    JsonNode saysWithKey(String text, String ownKey) {
        RequestSpecification request =
                person.request().header("X-LLM-Key", ownKey).header("X-LLM-Provider", "gemini");
        return JsonNodes.read(posts(request, message(text), null)
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }

    Response posts(String text) {
        return posts(person.request(), message(text), null);
    }

    Response posts(String text, String key) {
        return posts(person.request(), message(text), key);
    }

    Response sends(String body) {
        return posts(person.request(), body, null);
    }

    /** A picture. */
    Response uploads() {
        byte[] dot = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        return person.request().multiPart("file", "dot.png", dot).post(address + "/attachments");
    }

    /** The address of the events of the answer. */
    String follows(String text) {
        return posts(person.request().header("Prefer", "respond-async"), message(text), null)
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .extract()
                .header("Location");
    }

    /** What is told there, until it ends. */
    List<JsonNode> hears(String events) {
        return hears(events, null);
    }

    List<JsonNode> hears(String events, Integer lastSeen) {
        RequestSpecification request = person.request().accept("text/event-stream");
        return (lastSeen == null ? request : request.header("Last-Event-ID", lastSeen))
                .get(events)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .header("Cache-Control", "no-store")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonNodes.read(line.substring(5)))
                .toList();
    }

    private Response posts(RequestSpecification request, String body, String key) {
        request.contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(messages);
    }

    private static String message(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text).toString();
    }

    /** @param decision {@code accept} or {@code reject} */
    Response decides(JsonNode answer, int proposal, String decision) {
        return person.request()
                .post(messages + "/" + answer.get("id").asText() + "/proposals/" + proposal + "/" + decision);
    }

    Response completes() {
        return person.request().post(address + "/complete");
    }

    Response abandons() {
        return person.request().post(address + "/abandon");
    }

    Response deletes() {
        return person.request().delete(address);
    }
}
