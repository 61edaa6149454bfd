package dev.vitae.local;

import dev.vitae.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which port each part listens on, on the loopback interface only.
 *
 * @param services by their order in {@link Service}
 * @param gateway of sharing-service, for {@code /r/}
 */
public record Ports(int edge, List<Integer> services, int provider, int postgres, int kafka, int models, int gateway) {

    /** The ports that the README names. */
    public static Ports standard() {
        return new Ports(8080, List.of(8101, 8102, 8103, 8104, 8105, 8106), 8107, 8108, 8109, 8110, 8111);
    }

    /** Ports that are free now, for a second stack beside the first. */
    public static Ports free() {
        List<Integer> services =
                Stream.of(Service.values()).map(service -> FreePort.find()).toList();
        return new Ports(
                FreePort.find(),
                services,
                FreePort.find(),
                FreePort.find(),
                FreePort.find(),
                FreePort.find(),
                FreePort.find());
    }

    public int of(Service service) {
        return services.get(service.ordinal());
    }

    /**
     * One line for each port that something else listens on; empty when all are free.
     *
     * @param fakeModels whether theirs is needed
     */
    public List<String> taken(boolean fakeModels) {
        return byOwner(fakeModels).entrySet().stream()
                .filter(owner -> !isFree(owner.getValue()))
                .map(owner -> ("Port %1$d is taken and %2$s needs it. See who has it with \"lsof -i :%1$d\" "
                                + "or \"ss -ltnp\", stop that, and start again.")
                        .formatted(owner.getValue(), owner.getKey()))
                .toList();
    }

    private Map<String, Integer> byOwner(boolean fakeModels) {
        Map<String, Integer> owners = new LinkedHashMap<>();
        owners.put("the edge", edge);
        for (Service service : Service.values()) {
            owners.put(service.id() + "-service", of(service));
        }
        owners.put("the gateway of shares", gateway);
        owners.put("the sign-in provider", provider);
        owners.put("PostgreSQL", postgres);
        owners.put("Kafka", kafka);
        if (fakeModels) {
            owners.put("the fake provider of language models", models);
        }
        return owners;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection of a stack that has just ended lingers without listening; it must not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
