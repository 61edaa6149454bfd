package dev.vitae.e2e;

import dev.vitae.local.Stack;
import dev.vitae.local.StackConfig;
import dev.vitae.local.UpRun;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.PostgresServer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running stack of packaged services, or the run of {@code deploy/up} that it belongs to; it is started
 * once for all of them and stopped after the last.
 */
public final class TheStack implements ParameterResolver {

    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == Stack.class || wanted == UpRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        UpRun run = run(context);
        return parameter.getParameter().getType() == Stack.class ? run.stack() : run;
    }

    /** For other extensions. */
    public static Stack of(ExtensionContext context) {
        return run(context).stack();
    }

    /** Returns when it has started, which takes all that the machine has; or soon, where no test of this run needs it. */
    static void awaitStart() throws InterruptedException {
        if (BEGUN.await(2, TimeUnit.SECONDS)) {
            STARTED.await();
        }
    }

    private static UpRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TheStack.class))
                .computeIfAbsent(Running.class, ignored -> new Running(), Running.class)
                .run;
    }

    private static final class Running implements AutoCloseable {

        private final UpRun run = start();

        /** What an earlier run left goes first; what this one leaves can be looked at. */
        private static UpRun start() {
            Path data = Path.of(System.getProperty("vitae.root"), "deploy/e2e/target/stack");
            BEGUN.countDown();
            try {
                PostgresServer.stopLeftover(data.resolve("postgres"));
                Folders.delete(data);
                return UpRun.staying(StackConfig.beside(data));
            } finally {
                STARTED.countDown();
            }
        }

        @Override
        public void close() {
            run.stack().close();
        }
    }
}
