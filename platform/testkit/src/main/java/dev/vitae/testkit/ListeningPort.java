package dev.vitae.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Whether something listens: cheaper to ask than its protocol, while its start needs the processor. */
public final class ListeningPort {
    private ListeningPort() {}

    /** Of the loopback interface. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
