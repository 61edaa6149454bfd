package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Service;
import dev.vitae.local.SignIn;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.KeptTokens;
import dev.vitae.testkit.TokenMint;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** People who have signed in, by name, each with the role that the name promises. */
public final class People {

    /** Whose things are asked for; a member of the company that Grace is the admin of. */
    public static final String ADA = "ada";

    public static final String GRACE = "grace";
    /** Belongs to no company. */
    public static final String BOB = "bob";
    /** The admin of another company. */
    public static final String MALLORY = "mallory";

    public static final String FRIEND = "fred";
    public static final String ADMIN = "root";
    /** Whom nobody has anything to do with. */
    public static final String BYSTANDER = "bystander";

    private static final Map<String, String> ROLES = Map.of(FRIEND, "friend", ADMIN, "super_admin");

    private final StackConfig stack;
    private final TokenMint mint;
    private final KeptTokens tokens;
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();
    private final Map<String, String> emails = new ConcurrentHashMap<>();
    private final Map<String, UUID> tenants = new ConcurrentHashMap<>();

    private People(StackConfig stack) {
        this.stack = stack;
        this.mint = StackTokens.of(stack);
        this.tokens = new KeptTokens(() -> mint);
    }

    static People signedIn(StackConfig stack) {
        People people = new People(stack);
        Stream.of(ADA, GRACE, BOB, MALLORY, FRIEND, ADMIN, BYSTANDER)
                .map(name -> CompletableFuture.runAsync(() -> people.comes(name)))
                .toList()
                .forEach(CompletableFuture::join);
        return people;
    }

    private void comes(String name) {
        emails.put(name, name + "-" + UUID.randomUUID() + "@example.com");
        UUID id = UUID.fromString(claim("sub", emails.get(name)));
        ids.put(name, id);
        if (ROLES.containsKey(name)) {
            has(id, ROLES.get(name));
        }
    }

    /** Somebody new, through the provider's login page. */
    UUID newcomer(String name) {
        return UUID.fromString(claim("sub", name + "-" + UUID.randomUUID() + "@example.com"));
    }

    /** The id of a new session of somebody who is known. */
    String session(String name) {
        return claim("sid", emails.get(name));
    }

    /** What somebody who is known is answered when they come back from the provider. */
    Answer signsInAgain(String name) {
        return answer(new SignIn(stack.baseUrl()).answer(emails.get(name)));
    }

    /** What a browser is answered in which they have just signed in, and which asks for the next token. */
    Answer staysSignedIn(String name) {
        return answer(new SignIn(stack.baseUrl()).refreshed(emails.get(name)));
    }

    private static Answer answer(JsonNode body) {
        return new Answer(
                200,
                Map.of("Content-Type", List.of("application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String claim(String claim, String email) {
        String token = new SignIn(stack.baseUrl()).accessToken(email);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return World.json(claims).path(claim).asText();
    }

    public UUID id(String name) {
        return ids.get(name);
    }

    public TokenMint mint() {
        return mint;
    }

    /** From now on they are signed in to that company. */
    void belong(String name, String tenant) {
        tenants.put(name, UUID.fromString(tenant));
    }

    UUID tenant(String name) {
        return tenants.get(name);
    }

    /** Good for at least six minutes from now. */
    public String token(String name) {
        return token(name, ids.get(name));
    }

    /** Of somebody else who is what that person is. */
    String token(String name, UUID id) {
        String role = ROLES.getOrDefault(name, "public");
        return tenants.containsKey(name) ? tokens.personInTenant(id, tenants.get(name), role) : tokens.person(id, role);
    }

    private void has(UUID id, String role) {
        try (Connection database = World.superuser(stack, Service.IDENTITY);
                PreparedStatement update = database.prepareStatement("update users set role = ? where id = ?")) {
            update.setString(1, role);
            update.setObject(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
