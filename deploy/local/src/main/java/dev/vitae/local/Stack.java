package dev.vitae.local;

import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Databases.Database;
import dev.vitae.testkit.PostgresServer;
import dev.vitae.testkit.Signals;
import dev.vitae.testkit.llm.FakeProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All of Vitae on one machine: PostgreSQL, Kafka, the sign-in provider, six service processes and the edge. Starts what
 * can start side by side, and stops everything in the opposite order.
 */
public final class Stack implements AutoCloseable {
    private static final Duration SIGNAL_REACHES_ALL = Duration.ofMillis(500);

    private final StackConfig config;
    private final Console console;
    private final Instant began = Instant.now();
    private final Jdk jdk;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<String> broken = new CompletableFuture<>();
    private final Once closing = new Once();
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stack-starter");
        thread.setDaemon(true);
        return thread;
    });
    private final ServiceEnvironment environment;
    private final Secrets secrets;
    private Guardian guardian;
    private PostgresServer postgres;
    private BrokerProcess broker;

    private Stack(StackConfig config, Console console) {
        this.config = config;
        this.console = console;
        this.jdk = config.makesStartCaches() ? Jdks.ofThisMachine().best() : Jdks.plain();
        this.secrets = Secrets.in(config.data());
        this.environment = new ServiceEnvironment(
                config, secrets, OidcProvider.issuerUrl(config.ports().provider()));
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws StackFailure with one line that says what is wrong; nothing is left running then
     */
    public static Stack start(StackConfig config, Console console) {
        DataDirectory data = DataDirectory.claim(config.data());
        Stack stack = new Stack(config, console);
        stack.keep(data);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            boolean stopped = stack.isClosed();
            stack.end(running -> running.forEach(ServiceProcess::kill));
            throw stopped ? new StackFailure("Stopped while starting.") : StackFailure.of(e);
        }
    }

    private void startAll() {
        config.ports().taken(config.fakeModels()).stream().findFirst().ifPresent(line -> {
            throw new StackFailure(line);
        });
        console.line("Vitae starts; the services run on Java " + jdk.version() + ", logs are in " + config.logs());
        guardian = Guardian.start();
        keep(guardian);
        CompletableFuture<Void> kafka = sideBySide(this::startKafka);
        CompletableFuture<Void> provider = sideBySide(this::startProvider);
        CompletableFuture<Void> edge = sideBySide(this::startEdge);
        CompletableFuture<Void> models = sideBySide(this::startModels);
        startPostgres();
        provider.join();
        launchAll();
        if (services.values().stream().anyMatch(ServiceProcess::savesCacheAtStop)) {
            console.line(
                    "  This start is slow: it is the first of this build and records what makes later ones quick.");
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(allReady(), kafka, edge, models);
        CompletableFuture.anyOf(all, broken.thenAccept(line -> {
                    throw new StackFailure(line);
                }))
                .join();
    }

    private CompletableFuture<Void> sideBySide(Runnable start) {
        return CompletableFuture.runAsync(start, starters);
    }

    private void startEdge() {
        Instant start = Instant.now();
        keep(Edge.start(config.ports(), config.limits()));
        console.ready("edge", Duration.between(start, Instant.now()), config.baseUrl());
    }

    private void startPostgres() {
        Instant start = Instant.now();
        postgres = PostgresServer.start(PostgresServer.Options.at(config.data().resolve("postgres"))
                .onPort(config.ports().postgres())
                .withDurability()
                .loggingTo(config.log("postgres"))
                .withArchive()
                .stoppedByCaller());
        PostgresServer started = postgres;
        keep(started);
        guardian.watch(started.pid());
        watch(started.end(), () -> parts.contains(started), () -> "PostgreSQL ended, see " + config.log("postgres"));
        for (Service service : Service.values()) {
            Databases.provision(
                    postgres.superuserUrl(),
                    Database.of(service.id()).withPasswords(secrets.owner(service), secrets.app(service)));
        }
        console.ready("postgresql", Duration.between(start, Instant.now()), "port " + postgres.port());
    }

    private void startKafka() {
        Instant start = Instant.now();
        StartCache cache = StartCache.ofThisClassPath(config, "kafka", jdk);
        broker = BrokerProcess.start(
                config.data().resolve("kafka"), config.ports().kafka(), config.log("kafka"), cache.runtime());
        keep(broker);
        guardian.watch(broker.pid());
        watch(broker.death(), () -> true, () -> "Kafka ended with exit code %d, see %s"
                .formatted(broker.death().join(), config.log("kafka")));
        console.ready("kafka", Duration.between(start, Instant.now()), "port " + broker.port());
    }

    private void startProvider() {
        Instant start = Instant.now();
        int port = config.ports().provider();
        keep(OidcProvider.start(port));
        console.ready("sign-in provider", Duration.between(start, Instant.now()), OidcProvider.issuerUrl(port));
    }

    private void startModels() {
        if (config.fakeModels()) {
            Instant start = Instant.now();
            keep(FakeProvider.start(config.ports().models()));
            console.ready("fake models", Duration.between(start, Instant.now()), config.modelsUrl());
        }
    }

    private synchronized void keep(AutoCloseable part) {
        if (closing.hasBegun()) {
            close(part);
            throw new StackFailure("Stopped while starting.");
        }
        parts.push(part);
    }

    private void launchAll() {
        for (Service service : Service.values()) {
            launch(service, Map.of());
        }
    }

    private CompletableFuture<Void> allReady() {
        return CompletableFuture.allOf(Stream.of(Service.values())
                .map(service -> sideBySide(() -> awaitReady(service)))
                .toArray(CompletableFuture[]::new));
    }

    private synchronized void launch(Service service, Map<String, String> more) {
        if (closing.hasBegun()) {
            return;
        }
        Map<String, String> variables = environment.of(service);
        variables.putAll(more);
        ServiceProcess process = ServiceProcess.start(service, config, jdk, variables);
        services.put(service, process);
        guardian.watch(process.process().pid());
        watch(process.ended(), () -> services.containsValue(process), process::obituary);
    }

    /**
     * An end that nobody asked for breaks the stack: who stops a part says so first. It is looked at after a moment
     * because Ctrl-C reaches all processes of the terminal at once, and the stack may be about to stop everything.
     */
    private void watch(CompletableFuture<?> end, BooleanSupplier unexpected, Supplier<String> obituary) {
        end.thenRunAsync(
                () -> mourn(unexpected, obituary),
                CompletableFuture.delayedExecutor(SIGNAL_REACHES_ALL.toMillis(), TimeUnit.MILLISECONDS));
    }

    private synchronized void mourn(BooleanSupplier unexpected, Supplier<String> obituary) {
        if (!closing.hasBegun() && unexpected.getAsBoolean()) {
            broken.complete(obituary.get());
        }
    }

    private void awaitReady(Service service) {
        services.get(service).awaitReady();
        console.ready(
                service.id(),
                Duration.between(began, Instant.now()),
                "port " + config.ports().of(service));
    }

    public StackConfig config() {
        return config;
    }

    public String baseUrl() {
        return config.baseUrl();
    }

    /** Address of a service's database without credentials; its application role is {@code <service>_app}. */
    public String jdbcUrl(Service service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(config.ports().postgres(), service.id());
    }

    /** Password of the service's application role. */
    public String appPassword(Service service) {
        return secrets.app(service);
    }

    /** Address of a service's database as the superuser, whom row-level security does not bind. */
    public String superuserUrl(Service service) {
        return Databases.superuserUrl("127.0.0.1", config.ports().postgres(), service.id());
    }

    /** To be frozen, killed and restarted. */
    public BrokerProcess broker() {
        return broker;
    }

    /** SIGKILL. */
    public void killService(Service service) {
        forget(service).ifPresent(ServiceProcess::kill);
    }

    /** SIGTERM; it has ended when this returns. */
    public void stopService(Service service) {
        forget(service).ifPresent(ServiceProcess::stop);
    }

    /** It answers nobody any more, and refuses nobody either, until it is thawed. */
    public void freezeService(Service service) {
        signal("STOP", service);
    }

    public void thawService(Service service) {
        signal("CONT", service);
    }

    private synchronized void signal(String signal, Service service) {
        Signals.send(signal, services.get(service).process());
    }

    /** Starts killed or stopped services again, beside each other, and waits until they are ready. */
    public void startService(Service... stopped) {
        Stream.of(stopped).forEach(service -> launch(service, Map.of()));
        Stream.of(stopped).forEach(service -> services.get(service).awaitReady());
    }

    /** Starts it again, configured by these variables as well, and waits until it is ready. */
    public void startService(Service service, Map<String, String> more) {
        launch(service, more);
        services.get(service).awaitReady();
    }

    /** Does something to the files of the databases: no service and no PostgreSQL runs meanwhile, and all do again after it. */
    public void whileDatabasesAreDown(Runnable work) {
        List<ServiceProcess> running = running();
        List.of(Service.values()).forEach(this::forget);
        stopAtOnce(running);
        forgetPostgres();
        postgres.close();
        work.run();
        startPostgres();
        launchAll();
        allReady().join();
    }

    private synchronized void forgetPostgres() {
        parts.remove(postgres);
    }

    private synchronized Optional<ServiceProcess> forget(Service service) {
        return Optional.ofNullable(services.remove(service));
    }

    /** Whether it is stopping or has stopped. */
    public boolean isClosed() {
        return closing.hasBegun();
    }

    /** Everything's share of the machine's memory, where the system tells. */
    public Optional<Long> megabytes() {
        // PostgreSQL runs apart from this process's children.
        return ProcessMemory.megabytes(
                Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.of(postgres.pid()).stream()));
    }

    /** The processes beside this one, by the names of what they run. */
    public synchronized Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        services.forEach((service, process) ->
                processes.put(service.id(), process.process().toHandle()));
        processes.put("postgresql", ProcessHandle.of(postgres.pid()).orElseThrow());
        processes.put("kafka", ProcessHandle.of(broker.pid()).orElseThrow());
        return processes;
    }

    /** Waits until a part dies by itself and returns the line that says so; empty when the time is over. */
    public Optional<String> awaitBreak(Duration patience) {
        try {
            return Optional.of(broken.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Stops everything in good order; who comes second waits until the first has done it. */
    @Override
    public void close() {
        end(this::stop);
    }

    private void stop(List<ServiceProcess> running) {
        // One after the other when each writes its start cache: that takes half a gigabyte of memory at a time.
        if (running.stream().anyMatch(ServiceProcess::savesCacheAtStop)) {
            console.line("Stopping; this once it takes a minute, as what makes later starts quick is saved ...");
            running.forEach(ServiceProcess::stop);
        } else {
            stopAtOnce(running);
        }
    }

    /** However few the cores: each mostly waits for its consumers to leave Kafka. */
    private void stopAtOnce(List<ServiceProcess> running) {
        CompletableFuture.allOf(running.stream()
                        .map(service -> sideBySide(service::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void end(Consumer<List<ServiceProcess>> stopServices) {
        closing.run(() -> {
            stopServices.accept(running());
            closeParts();
        });
    }

    private synchronized List<ServiceProcess> running() {
        return List.copyOf(services.values());
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        starters.shutdownNow();
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            console.line("Could not stop " + part.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
