package dev.vitae.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections of clients: so many of one address, and none for long without a whole request on it. A byte now and then does
 * not keep one open: what counts is when the head of a request is there, and then all of its body.
 */
final class Connections {
    private final Vertx vertx;
    private final ClientLimits limits;
    private final AtomicInteger all = new AtomicInteger();
    /** Of those addresses alone that have one open. */
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    private final Map<HttpConnection, Watch> watches = new ConcurrentHashMap<>();

    Connections(Vertx vertx, ClientLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    /** Closes one that is too many; watches over the others. */
    void opened(HttpConnection connection) {
        String address = connection.remoteAddress().hostAddress();
        int open = all.incrementAndGet();
        int ofThem = byAddress.merge(address, 1, Integer::sum);
        connection.closeHandler(closed -> {
            all.decrementAndGet();
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
            Watch watch = watches.remove(connection);
            if (watch != null) {
                watch.cancel();
            }
        });
        if (open > limits.connections() || ofThem > limits.ofOneAddress()) {
            connection.close();
        } else {
            watches.put(connection, new Watch(connection));
        }
    }

    /** The head of a request is there: its body may take a while, and after the answer the next head. */
    void began(HttpServerRequest request) {
        Watch watch = watches.get(request.connection());
        if (watch != null) {
            watch.began(request);
        }
    }

    /** One connection's; on its event loop alone. */
    private final class Watch {
        private final HttpConnection connection;
        private long timer;
        private int underWay;

        Watch(HttpConnection connection) {
            this.connection = connection;
            closeAfter(limits.head());
        }

        void began(HttpServerRequest request) {
            cancel();
            underWay++;
            long late = vertx.setTimer(limits.body().toMillis(), ignored -> bodyIsLate(request));
            request.response().endHandler(answered -> {
                vertx.cancelTimer(late);
                underWay--;
                if (underWay == 0) {
                    closeAfter(limits.quiet());
                }
            });
        }

        private void bodyIsLate(HttpServerRequest request) {
            if (request.isEnded()) {
                return;
            }
            if (request.response().headWritten()) {
                connection.close();
            } else {
                EdgeProblem.BODY_TOO_SLOW.answer(request).onComplete(sent -> connection.close());
            }
        }

        private void closeAfter(Duration patience) {
            timer = vertx.setTimer(patience.toMillis(), ignored -> connection.close());
        }

        void cancel() {
            vertx.cancelTimer(timer);
        }
    }
}
