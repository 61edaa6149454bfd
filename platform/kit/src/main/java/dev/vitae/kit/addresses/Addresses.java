package dev.vitae.kit.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which methods each address takes, from the resources themselves: the framework looks at one class alone, names no methods
 * with its 405, and says 404 of an address whose class has no such method there.
 */
@ApplicationScoped
public class Addresses {

    private final BeanManager beans;
    private volatile List<Address> known;

    public Addresses(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * What {@code Allow} says of a path (RFC 9110 §10.2.1), with HEAD and OPTIONS; empty where nothing is. Of several addresses that
     * fit, the most literal one is meant: {@code /jobs/board} is no {@code /jobs/{id}}.
     */
    public Set<String> methods(String path) {
        List<Address> fitting = all().stream()
                .filter(address -> address.path().matcher(path).matches())
                .toList();
        int literals = fitting.stream().mapToInt(Address::literals).max().orElse(0);
        Set<String> methods = new TreeSet<>();
        fitting.stream()
                .filter(address -> address.literals() == literals)
                .forEach(address -> methods.add(address.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** Read at the first question: most processes are never asked. */
    private List<Address> all() {
        List<Address> read = known;
        if (read == null) {
            read = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .filter(bean -> !bean.isInterface() && bean.isAnnotationPresent(Path.class))
                    .distinct()
                    .flatMap(Address::of)
                    .toList();
            known = read;
        }
        return read;
    }
}
