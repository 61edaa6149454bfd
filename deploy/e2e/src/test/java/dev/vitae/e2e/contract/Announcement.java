package dev.vitae.e2e.contract;

import dev.vitae.local.StackConfig;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request that announces a body, and what it is answered at the first byte of it. */
final class Announcement {

    private static final int PATIENCE_MILLIS = 10_000;

    private Announcement() {}

    /** Through the edge. @param length of the body that is announced, in bytes; the rest of it never comes */
    static Answer of(StackConfig stack, Call call, long length) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), stack.ports().edge())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n"
                    .formatted(call.method(), call.address(), stack.ports().edge(), length));
            call.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            call.token()
                    .ifPresent(token ->
                            head.append("Authorization: Bearer ").append(token).append("\r\n"));
            // A proxy sends the head on with the first of the body.
            socket.getOutputStream().write(head.append("\r\n{").toString().getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(call.method() + " " + call.address(), e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":\\s*", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
        int length = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Length"))
                .mapToInt(header -> Integer.parseInt(header.getValue().get(0)))
                .findFirst()
                .orElse(0);
        return new Answer(status, headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
