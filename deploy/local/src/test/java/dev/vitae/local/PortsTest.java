package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void saysWhichPortIsTakenWhoNeedsItAndWhatToDo() throws IOException {
        Ports ports = Ports.free();

        try (ServerSocket other = new ServerSocket(ports.of(Service.VACANCY), 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.taken(true))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + other.getLocalPort() + " is taken and vacancy-service needs it.")
                    .contains("lsof -i :" + other.getLocalPort());
        }
        assertThat(ports.taken(true)).isEmpty();
    }
}
