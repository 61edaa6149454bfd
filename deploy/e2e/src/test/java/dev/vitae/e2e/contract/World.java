package dev.vitae.e2e.contract;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.local.Service;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * People, a company and what they own, made through the API: whatever an operation's path can name. Ada owns what is a
 * person's, Grace looks after the company, Root is super_admin.
 */
public final class World {

    /** What others have in the place of the canary. */
    static final String ELSEWHERE = "Elsewhere";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StackConfig stack;
    private final Client client;
    private final People people;
    private final List<Operation> operations;
    private final Map<String, Operation> byName;
    private final Map<String, JsonNode> things = new ConcurrentHashMap<>();
    private final Map<Integer, Client> services = new ConcurrentHashMap<>();
    private final Requests requests;
    private final Refusals refusals;
    private final String canary = "Canary" + UUID.randomUUID().toString().replace("-", "");

    private World(StackConfig stack) {
        this.stack = stack;
        this.operations = Operations.all();
        this.refusals = new Refusals(operations);
        this.client = new Client(stack.baseUrl(), refusals::look);
        this.byName = operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        this.people = People.signedIn(stack);
        this.requests = new Requests(new WorldFiles(canary)::of);
    }

    public static World of(StackConfig stack) {
        World world = new World(stack);
        new Creation(world).run();
        return world;
    }

    public StackConfig stack() {
        return stack;
    }

    /** Through the edge. */
    public Client client() {
        return client;
    }

    /** To the service that answers it, as the edge would ask. */
    Client behindTheEdge(Operation operation) {
        int port = operation.path().startsWith("/r/")
                ? stack.ports().gateway()
                : stack.ports().of(operation.service());
        return services.computeIfAbsent(port, any -> new Client("http://localhost:" + port, refusals::look));
    }

    /** What was refused so far, and why. */
    public Refusals refusals() {
        return refusals;
    }

    public People people() {
        return people;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** By {@code METHOD path}. */
    public Operation operation(String name) {
        Operation found = byName.get(name);
        if (found == null) {
            throw new AssertionError("there is no operation " + name + " any more");
        }
        return found;
    }

    /** A word in much of what Ada has, and in nothing of anybody else. */
    public String canary() {
        return canary;
    }

    /** A good request on Ada's things, by nobody yet; of an operation with {@code If-Match} without that header. */
    public Call call(Operation operation) {
        return call(operation, Map.of());
    }

    /** The same, with other things in the place of some of hers. */
    public Call call(Operation operation, Map<String, String> others) {
        return requests.of(
                operation, name -> others.containsKey(name) ? TextNode.valueOf(others.get(name)) : thing(name));
    }

    /** What the path of an operation names. */
    List<String> named(Operation operation) {
        return requests.named(operation);
    }

    /** What a name of {@code requests.yaml} stands for. */
    public JsonNode thing(String name) {
        if (name.equals("nonce")) {
            return TextNode.valueOf(UUID.randomUUID().toString());
        }
        JsonNode thing = things.get(name);
        if (thing == null) {
            throw new AssertionError("World makes no " + name + ": add it to Creation");
        }
        return thing;
    }

    boolean knows(String name) {
        return things.containsKey(name);
    }

    void know(String name, JsonNode thing) {
        things.put(name, thing);
    }

    void know(String name, String thing) {
        know(name, TextNode.valueOf(thing));
    }

    /** Sends a good request as that person; fails where it is refused. */
    JsonNode does(String person, String operation) {
        return does(person, operation, Map.of());
    }

    JsonNode does(String person, String operation, Map<String, String> others) {
        Map<String, String> filled = new HashMap<>(others);
        if (!person.equals(People.ADA)) {
            filled.put("canary", ELSEWHERE);
        }
        Call call = call(operation(operation), filled).by(people.token(person));
        Answer answer = client.send(call);
        if (!answer.isGood()) {
            throw new AssertionError(operation + " by " + person + " answered " + answer);
        }
        return answer.json();
    }

    /** Repeats a read until it shows that. */
    JsonNode awaits(String person, String operation, Predicate<JsonNode> shown) {
        return awaits(person, operation, Map.of(), shown);
    }

    JsonNode awaits(String person, String operation, Map<String, String> others, Predicate<JsonNode> shown) {
        return await(operation)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.send(call(operation(operation), others).by(people.token(person)))
                                .json(),
                        shown);
    }

    /** Into that service's database, past row-level security. */
    static Connection superuser(StackConfig stack, Service service) throws SQLException {
        return DriverManager.getConnection(
                Databases.superuserUrl("127.0.0.1", stack.ports().postgres(), service.id()));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
