package dev.vitae.e2e;

import static io.restassured.RestAssured.given;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;

/** One service that calls another one of the stack, with a token that identity-service gave it. */
final class ServiceCaller {

    private final String address;
    private final String token;

    private ServiceCaller(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static ServiceCaller of(Stack stack, Service caller, Service called) {
        Json answer = given().baseUri(stack.config().url(Service.IDENTITY))
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", caller.id())
                .formParam("client_secret", secret(stack, caller))
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        return new ServiceCaller(stack.config().url(called), answer.getString("access_token"));
    }

    RequestSpecification actingFor(UUID person) {
        return given().baseUri(address)
                .auth()
                .oauth2(token)
                .header("Vitae-Acting-For", person)
                .contentType("application/json");
    }

    private static String secret(Stack stack, Service service) {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(stack.config().data().resolve("secrets.properties"))) {
            secrets.load(file);
            return secrets.getProperty(service.id() + ".client");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
