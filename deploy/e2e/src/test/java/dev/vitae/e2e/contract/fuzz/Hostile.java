package dev.vitae.e2e.contract.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** What attackers send, by the place that it is for. Nothing here looks like an answer that would give something away. */
final class Hostile {

    /** Whom nobody is: what a row or an answer would have that took an id from a body. */
    static final String NOBODY = "0badc0de-0bad-7bad-8bad-0badc0de0bad";

    /** Texts of JSON, of a query or of a form. */
    static final List<String> TEXTS = List.of(
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "\uffff\ufffe",
            "\u202eevil\u2066",
            "a\r\nSet-Cookie: stolen=1\r\n\r\n<html>",
            "a\r\nX-Injected: yes",
            "' or 1=1 --",
            "'; drop table users; --",
            "\" or \"\"=\"",
            "1); select pg_sleep(5); --",
            "%' and 1=(select 1) and '%'='",
            "\\'; copy (select 1) to '/tmp/x'; --",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "{{constructor.constructor('return 1')()}}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "<#assign x=\"freemarker\">${x}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data/",
            "http://localhost:1/",
            "=cmd|' /c calc'!A0",
            "%s%s%s%n",
            "\\u0000",
            "%00",
            "%0d%0aX-Injected:%20yes",
            "NaN",
            "-Infinity",
            "1e400",
            "99999999999999999999999999",
            "0x7fffffff",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "e\u0301".repeat(200),
            "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
            "\ufdfa".repeat(50),
            "(a+)+$".repeat(20),
            "a".repeat(255),
            "a".repeat(256),
            "a".repeat(10_001),
            "\ud83d\ude00".repeat(5_000),
            " ".repeat(3_000),
            "\n".repeat(3_000),
            "");

    /** JSON in the place of any value. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e400",
            "-1e400",
            "9223372036854775807",
            "9223372036854775808",
            "-2147483649",
            "0.1e-5000",
            "1" + "0".repeat(800),
            "1" + "0".repeat(2_000),
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\": null}",
            "{\"$ref\": \"#\"}",
            "{\"__proto__\": {\"role\": \"super_admin\"}}",
            "{\"@class\": \"java.net.URL\", \"val\": \"http://127.0.0.1:1\"}",
            "[\"java.util.HashMap\", {}]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[" + "0,".repeat(9_999) + "0]",
            "[" + "{},".repeat(9_999) + "{}]",
            "[" + "\"x\",".repeat(9_999) + "\"x\"]",
            nested(100),
            nested(490),
            nested(2_000),
            "{\"a\":".repeat(400) + "1" + "}".repeat(400));

    /** Members that a body could try to set, with JSON. */
    static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("id", quoted(NOBODY)),
            Map.entry("userId", quoted(NOBODY)),
            Map.entry("user_id", quoted(NOBODY)),
            Map.entry("ownerId", quoted(NOBODY)),
            Map.entry("tenantId", quoted(NOBODY)),
            Map.entry("role", quoted("super_admin")),
            Map.entry("roles", "[\"super_admin\"]"),
            Map.entry("createdAt", quoted("1999-01-01T00:00:00Z")),
            Map.entry("updatedAt", quoted("1999-01-01T00:00:00Z")),
            Map.entry("version", "4711"),
            Map.entry("currentVersion", "4711"),
            Map.entry("isPublic", "true"),
            Map.entry("forkCount", "4711"),
            Map.entry("accessCount", "-1"),
            Map.entry("tokenHash", quoted("00")),
            Map.entry("url", quoted("http://127.0.0.1:1/")),
            Map.entry("class", quoted("java.lang.Runtime")));

    /** Segments of a path, as they go over the wire. */
    static final List<String> SEGMENTS = List.of(
            "..",
            "%2e%2e",
            "..%2f..%2finternal",
            "%2e%2e%2f",
            ".;",
            ";jsessionid=1",
            "%00",
            "%0d%0aX-Injected:%20yes",
            "%c0%ae%c0%ae",
            "%ff",
            "%ud800",
            "%ED%A0%80",
            "%252e%252e",
            "'%20or%201=1--",
            "%7B%7B7*7%7D%7D",
            "*",
            "%20",
            "-1",
            "0",
            "99999999999999999999",
            "null",
            "a".repeat(300),
            "a".repeat(3_000),
            "00000000-0000-0000-0000-000000000000",
            "%F0%9F%98%80");

    /** Headers that name somebody else, or are no good. */
    static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Vitae-Acting-For", NOBODY),
            Map.entry("X-User-Id", NOBODY),
            Map.entry("X-Forwarded-For", "127.0.0.1, ' or 1=1"),
            Map.entry("X-Forwarded-Host", "evil.example"),
            Map.entry("X-Forwarded-Proto", "gopher"),
            Map.entry("X-Original-URL", "/internal/erasures"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("Forwarded", "for=\"_x\";host=evil.example"),
            Map.entry("Accept", "text/html;q=x, */*;q=9"),
            Map.entry("Accept", "application/" + "x".repeat(3_000)),
            Map.entry("Accept-Language", "*".repeat(2_000)),
            Map.entry("Accept-Language", "xx-" + "y".repeat(200) + ";q=nine"),
            Map.entry("Accept-Encoding", "gzip;q=1.0, bomb"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Cookie", "vitae_session=" + "a".repeat(2_000) + "; =; a"),
            Map.entry("Idempotency-Key", "k".repeat(3_000)),
            Map.entry("Idempotency-Key", "'; drop table outbox; --"),
            Map.entry("If-Match", "W/\"1\""),
            Map.entry("If-Match", "*"),
            Map.entry("If-Match", "\"99999999999999999999\""),
            Map.entry("If-None-Match", "\"" + "x".repeat(2_000)),
            Map.entry("Last-Event-ID", "-9223372036854775809"),
            Map.entry("Range", "bytes=99999999999-0,-1,x"),
            Map.entry("Content-Type", "application/json; charset=utf-7"),
            Map.entry("Content-Type", "application/x-java-serialized-object"),
            Map.entry("Content-Type", "multipart/form-data"),
            Map.entry("traceparent", "00-" + "f".repeat(32) + "-" + "0".repeat(16) + "-zz"),
            Map.entry("baggage", "a=".repeat(500)),
            Map.entry("Expect", "200-ok"));

    private Hostile() {}

    /** What is left of a JSON body that something broke. */
    static byte[] broken(byte[] body, Draw draw) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (draw.below(10)) {
            case 0 -> bytes(text.substring(0, text.length() / 2));
            case 1 -> bytes(text + text);
            case 2 -> bytes("\ufeff" + text);
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            case 4 -> bytes(text.replaceFirst("\"", "\u0000\""));
            case 5 -> joined(bytes(text.substring(0, Math.max(0, text.length() - 2))), (byte) 0xff, (byte) 0xfe);
            case 6 -> bytes(text.replaceFirst("\\{", "{\"id\":\"" + NOBODY + "\",\"id\":\"" + NOBODY + "\","));
            case 7 -> bytes("[".repeat(20_000));
            case 8 -> bytes("{\"a\":".repeat(20_000));
            default -> new byte[0];
        };
    }

    /** Of a form or a file: another name of the file, another field, or half of it. Files are bytes, so each sign is one. */
    static byte[] form(byte[] body, Draw draw) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String value = new String(bytes(draw.of(TEXTS).replace("\"", "%22")), StandardCharsets.ISO_8859_1);
        String other = text.contains("filename=")
                ? text.replaceFirst("filename=\"[^\"]*", Matcher.quoteReplacement("filename=\"" + value))
                : text + "&passcode=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&" + value;
        return draw.percent(30) ? broken(body, draw) : other.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] head, byte... tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
