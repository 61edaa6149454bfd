package dev.vitae.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;

/** The versions of one generated résumé, as its person works with them. */
final class Versions {

    final String resume;
    final String list;
    private final Person person;

    private Versions(Person person, JsonNode generation) {
        this.person = person;
        this.resume = "/api/v1/generated-resumes/"
                + generation.get("generatedResumeId").asText();
        this.list = resume + "/versions";
    }

    /** @param generation completed */
    static Versions of(Person person, JsonNode generation) {
        return new Versions(person, generation);
    }

    String address(int number) {
        return list + "/" + number;
    }

    JsonNode sees(int number) {
        return person.sees(address(number));
    }

    /** What the newest one says, with another summary. */
    String saying(String summary) {
        int current = person.sees(resume).get("currentVersion").asInt();
        return saying(sees(current).get("content"), summary);
    }

    static String saying(JsonNode content, String summary) {
        return body(((ObjectNode) content.deepCopy()).put("summary", summary), null);
    }

    static String body(JsonNode content, String note) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("content", content);
        if (note != null) {
            body.put("note", note);
        }
        return body.toString();
    }

    Response writes(String body) {
        return json().body(body).post(list);
    }

    /** The number of a new version with that summary. */
    int adds(String summary) {
        return number(saying(summary));
    }

    int adds(JsonNode content, String summary) {
        return number(saying(content, summary));
    }

    private int number(String body) {
        return JsonNodes.read(writes(body).then().statusCode(201).extract().asString())
                .get("versionNumber")
                .asInt();
    }

    Response restores(int number) {
        return person.request().post(address(number) + "/restore");
    }

    Response names(int number, String name) {
        return patch(address(number), person.request().get(address(number)).header("ETag"), "{\"name\":" + name + "}");
    }

    Response patch(String address, String tag, String body) {
        RequestSpecification request =
                person.request().contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch(address);
    }

    Response deletes(int number) {
        return person.request().delete(address(number));
    }

    /** As they are listed, page by page. */
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        String next = list + "?limit=20";
        while (next != null) {
            JsonNode page = person.sees(next);
            page.get("items")
                    .forEach(item -> numbers.add(item.get("versionNumber").asInt()));
            next = page.has("next")
                    ? list + "?limit=20&cursor=" + page.get("next").asText()
                    : null;
        }
        return numbers;
    }

    RequestSpecification json() {
        return person.request().contentType(ContentType.JSON);
    }
}
