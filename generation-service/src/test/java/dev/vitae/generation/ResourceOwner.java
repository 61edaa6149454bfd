package dev.vitae.generation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A signed-in person who keeps resources. */
final class ResourceOwner {

    static final String RESOURCES = "/api/v1/resources";

    final UUID id = UUID.randomUUID();
    private final String role;

    private ResourceOwner(String role) {
        this.role = role;
    }

    static ResourceOwner person() {
        return new ResourceOwner("public");
    }

    static ResourceOwner admin() {
        return new ResourceOwner("super_admin");
    }

    RequestSpecification request() {
        return given().auth().oauth2(TestTokens.person(id, role));
    }

    static ObjectNode prompt(String name) {
        return (ObjectNode) JsonNodes.read(
                """
                {"name": "%s", "resourceType": "prompt",
                 "content": {"template": "Write to {{company}}.", "variables": [{"name": "company"}]}}"""
                        .formatted(name));
    }

    Response posts(JsonNode body) {
        return request().contentType(ContentType.JSON).body(body.toString()).post(RESOURCES);
    }

    /** Where a new one is. */
    String writes(JsonNode body) {
        return posts(body).then().statusCode(201).extract().header("Location");
    }

    String writes(String name) {
        return writes(prompt(name));
    }

    /** Where a new one is that everybody may see. */
    String shows(String name) {
        return writes(prompt(name).put("isPublic", true));
    }

    JsonNode sees(String location) {
        return JsonNodes.read(
                request().get(location).then().statusCode(200).extract().asString());
    }

    int status(String location) {
        return request().get(location).statusCode();
    }

    Response patches(String location, String changes) {
        return request()
                .header("If-Match", request().get(location).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch(location);
    }

    JsonNode changes(String location, String changes) {
        return JsonNodes.read(
                patches(location, changes).then().statusCode(200).extract().asString());
    }

    /** Where a fork of it is. */
    String forks(String location) {
        return request()
                .post(location + "/forks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** @param passcode null for none */
    Response forksLink(String token, String passcode) {
        ObjectNode body = (ObjectNode) JsonNodes.read("{}");
        body.put("shareToken", token);
        if (passcode != null) {
            body.put("passcode", passcode);
        }
        return request().contentType(ContentType.JSON).body(body.toString()).post(RESOURCES + "/forks");
    }

    void deletes(String location) {
        request().delete(location).then().statusCode(204);
    }

    /** The names of a list, page by page. @param address with a query */
    List<String> names(String address) {
        List<String> names = new ArrayList<>();
        String next = address;
        while (next != null) {
            JsonNode page = sees(next);
            page.get("items").forEach(item -> names.add(item.get("name").asText()));
            next = page.has("next") ? address + "&cursor=" + page.get("next").asText() : null;
        }
        return names;
    }
}
