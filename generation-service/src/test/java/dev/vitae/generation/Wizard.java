package dev.vitae.generation;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

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
    private final Person person;

    private Wizard(Person person, String id) {
        this.person = person;
        this.id = id;
        this.address = SESSIONS + "/" + id;
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
