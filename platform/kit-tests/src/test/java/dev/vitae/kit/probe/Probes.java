package dev.vitae.kit.probe;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class Probes implements PanacheRepositoryBase<Probe, UUID> {}
