package dev.vitae.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.List;
import java.util.Map;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/**
 * JSON of which tests read values by their paths, those of JSONPath (RFC 9535), whose {@code $.} in front may be left out:
 * {@code items[0].id} is a value, {@code items[*].id} a list of all. What is not there is null. An answer is checked by
 * {@code body(json("code", equalTo("stale")))} and read by {@code extract().as(Json.class)}; REST-assured's own paths would
 * compile a Groovy script at each use.
 */
public final class Json {
    private static final Configuration VALUES = Configuration.builder()
            .jsonProvider(new JacksonJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.DEFAULT_PATH_LEAF_TO_NULL)
            .build();

    private final Object root;

    /** @param root maps, lists and values, as Jackson reads them */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Json(Object root) {
        this.root = root;
    }

    public static Json of(String text) {
        return new Json(VALUES.jsonProvider().parse(text));
    }

    /** JSON in which the value at the path matches. */
    public static Matcher<String> json(String path, Matcher<?> expected) {
        return new FeatureMatcher<String, Object>(untyped(expected), "JSON with " + path, path) {
            @Override
            protected Object featureValueOf(String text) {
                return Json.of(text).get(path);
            }
        };
    }

    /** A map, a list, a string, a number, a boolean or null. */
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        try {
            return (T) JsonPath.compile(path).read(root, VALUES);
        } catch (PathNotFoundException missing) {
            return null;
        }
    }

    public String getString(String path) {
        Object value = get(path);
        return value == null ? null : value.toString();
    }

    public int getInt(String path) {
        return this.<Number>get(path).intValue();
    }

    public boolean getBoolean(String path) {
        return get(path);
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    public Map<String, Object> getMap(String path) {
        return get(path);
    }

    /** The caller knows what is at the path, the compiler does not. */
    @SuppressWarnings("unchecked")
    private static Matcher<Object> untyped(Matcher<?> matcher) {
        return (Matcher<Object>) matcher;
    }
}
