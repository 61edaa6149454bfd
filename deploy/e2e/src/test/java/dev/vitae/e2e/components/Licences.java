package dev.vitae.e2e.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Under which licences components are given, as the SBOMs of the services say (CycloneDX). */
final class Licences {

    /** By their identifiers at SPDX, where they have one; of several that a component offers, one of these is enough. */
    static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // The text of MIT.
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-2.0",
            "ISC",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "Public Domain");

    /** Whose SBOM has the name of another licence than the component's own file. */
    private static final Map<String, String> MISNAMED =
            Map.of("com.twelvemonkeys.common", "BSD-3-Clause", "com.twelvemonkeys.imageio", "BSD-3-Clause");

    private Licences() {}

    /** Of each component that an SBOM of a service below {@code root} names. */
    static Map<Component, Set<String>> in(Path root) {
        Map<Component, Set<String>> licences = new TreeMap<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path bom : folders.map(it -> it.resolve("target/bom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                NodeList components = read(bom).getElementsByTagName("component");
                for (int i = 0; i < components.getLength(); i++) {
                    Element component = (Element) components.item(i);
                    licences.put(
                            new Component(
                                    child(component, "group"), child(component, "name"), child(component, "version")),
                            of(component));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return licences;
    }

    private static Document read(Path bom) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bom.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(bom.toString(), e);
        }
    }

    private static Set<String> of(Element component) {
        String own = MISNAMED.get(child(component, "group"));
        return own != null ? Set.of(own) : named(component);
    }

    private static Set<String> named(Element component) {
        return elements(component)
                .filter(it -> it.getTagName().equals("licenses"))
                .flatMap(Licences::elements)
                .map(Licences::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An expression, or the licence's identifier, or what its maker calls it. */
    private static String name(Element licence) {
        if (licence.getTagName().equals("expression")) {
            return licence.getTextContent().trim();
        }
        String id = child(licence, "id");
        return id.isEmpty() ? child(licence, "name") : id;
    }

    private static String child(Element parent, String tag) {
        return elements(parent)
                .filter(it -> it.getTagName().equals(tag))
                .map(it -> it.getTextContent().trim())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> elements(Element parent) {
        Stream.Builder<Element> children = Stream.builder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children.build();
    }
}
