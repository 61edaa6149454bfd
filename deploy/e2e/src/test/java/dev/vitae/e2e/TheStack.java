package dev.vitae.e2e;

import dev.vitae.local.Console;
import dev.vitae.local.Stack;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.PostgresServer;
import dev.vitae.testkit.ProcessLog;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the running stack of packaged services; it is started once for all of them and stopped after the last. */
public final class TheStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TheStack.class))
                .computeIfAbsent(Running.class, ignored -> new Running(), Running.class)
                .stack;
    }

    private static final class Running implements AutoCloseable {

        private final Stack stack = start();

        /** What an earlier run left goes first; what this one leaves can be looked at. */
        private static Stack start() {
            Path data = Path.of(System.getProperty("vitae.root"), "deploy/e2e/target/stack");
            PostgresServer.stopLeftover(data.resolve("postgres"));
            Folders.delete(data);
            ProcessLog.toFile(data.resolve("logs/tests.log"));
            try {
                PrintStream log =
                        new PrintStream(Files.newOutputStream(data.resolve("stack.log")), true, StandardCharsets.UTF_8);
                return Stack.start(StackConfig.beside(data), Console.to(log));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
