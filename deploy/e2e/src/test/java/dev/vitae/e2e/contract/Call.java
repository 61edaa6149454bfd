package dev.vitae.e2e.contract;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request, not yet sent.
 *
 * @param address path and query, as it goes over the wire
 * @param headers by name; {@code Authorization} is none of them
 * @param body null where there is none
 */
public record Call(String method, String address, Map<String, String> headers, Optional<String> token, byte[] body) {

    public static Call to(String method, String address) {
        return new Call(method, address, Map.of(), Optional.empty(), null);
    }

    public Call by(String accessToken) {
        return new Call(method, address, headers, Optional.ofNullable(accessToken), body);
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, address, more, token, body);
    }

    public Call without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(method, address, fewer, token, body);
    }

    public Call sending(byte[] bytes) {
        return new Call(method, address, headers, token, bytes);
    }

    public Call as(String otherMethod) {
        return new Call(otherMethod, address, headers, token, body);
    }

    public Call at(String otherAddress) {
        return new Call(method, otherAddress, headers, token, body);
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        request.method(method, sent);
        headers.forEach(request::header);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }
}
