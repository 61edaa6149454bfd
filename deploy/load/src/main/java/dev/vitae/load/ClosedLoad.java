package dev.vitae.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * GETs over keep-alive connections, each asking for the next thing as soon as it has been answered. One thread that hardly looks
 * at what comes: it takes as little as it can of the processors that the servers need too.
 */
final class ClosedLoad {

    private static final int ROOM = 64 * 1024;
    private static final int LONGEST_HEAD = 2048;
    private static final String LENGTH = "content-length: ";

    private final int connections;
    private final List<byte[]> requests = new ArrayList<>();
    private final int port;
    private int next;

    /** @param paths asked for in turn, the first again after the last */
    ClosedLoad(int connections, int port, List<String> paths) {
        this.connections = connections;
        this.port = port;
        paths.forEach(path -> requests.add(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept: application/json\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param seconds it took */
    record Result(Latencies latencies, double seconds) {
        double perSecond() {
            return latencies.sorted().length / seconds;
        }
    }

    private static final class Asker {
        final ByteBuffer received = ByteBuffer.allocate(ROOM);
        long begun;
        int wanted = -1;
    }

    /** Fails where anything but 200 is answered. */
    Result run(Duration time) throws IOException {
        List<Double> millis = new ArrayList<>(1 << 17);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, new Asker());
                channel.socket().setTcpNoDelay(true);
            }
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            for (SelectionKey key : selector.keys()) {
                ask(key);
            }
            while (System.nanoTime() < end) {
                selector.select(key -> take(key, millis), 1000);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return new Result(Latencies.of(millis), seconds);
        }
    }

    private void ask(SelectionKey key) {
        Asker asker = (Asker) key.attachment();
        asker.begun = System.nanoTime();
        asker.wanted = -1;
        asker.received.clear();
        ByteBuffer request = ByteBuffer.wrap(requests.get(next));
        next = (next + 1) % requests.size();
        try {
            while (request.hasRemaining()) {
                ((SocketChannel) key.channel()).write(request);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(SelectionKey key, List<Double> millis) {
        Asker asker = (Asker) key.attachment();
        try {
            if (((SocketChannel) key.channel()).read(asker.received) < 0) {
                throw new IllegalStateException("the connection was closed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (asker.wanted < 0) {
            asker.wanted = length(asker.received);
        }
        if (asker.wanted >= 0 && asker.received.position() >= asker.wanted) {
            millis.add((System.nanoTime() - asker.begun) / 1e6);
            ask(key);
        }
    }

    /** Of the whole answer, once its head is there. */
    private static int length(ByteBuffer received) {
        String head = new String(
                received.array(), 0, Math.min(received.position(), LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        if (!head.startsWith("HTTP/1.1 200 ")) {
            throw new IllegalStateException("answered " + head);
        }
        String lower = head.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH) + LENGTH.length();
        return end + 4 + Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)));
    }
}
