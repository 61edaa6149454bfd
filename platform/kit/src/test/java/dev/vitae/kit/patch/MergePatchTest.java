package dev.vitae.kit.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    /** Of the examples in RFC 7396, appendix A, those of objects. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':'b'} | {'a':'c'} | {'a':'c'}",
                "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
                "{'a':'b'} | {'a':null} | {}",
                "{'a':['b']} | {'a':'c'} | {'a':'c'}",
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
                "['a','b'] | {'a':'b'} | {'a':'b'}",
                "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}"
            },
            quoteCharacter = '`')
    void replacesRemovesAndKeeps(String target, String patch, String result) throws Exception {
        assertThat(MergePatch.merge(json.readTree(quoted(target)), json.readTree(quoted(patch))))
                .isEqualTo(json.readTree(quoted(result)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "[]", "1", "null"})
    void isAnObject(String body) {
        assertThatThrownBy(() -> MergePatch.read(body, json)).isInstanceOf(Problem.class);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
