package dev.vitae.generation.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.guard.Finding;
import java.util.List;

/** What a check has found unsupported, as it is kept with its step: as much of it as somebody reads. */
final class KeptFindings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;
    private static final int LONGEST = 500;

    private KeptFindings() {}

    /** As JSON; null where there are none. */
    static String of(Throwable failure) {
        List<Finding> findings = failure instanceof StepFailed step ? step.findings() : List.of();
        return findings.isEmpty()
                ? null
                : write(findings.stream()
                        .limit(MOST)
                        .map(KeptFindings::shortened)
                        .toList());
    }

    private static Finding shortened(Finding whole) {
        return new Finding(
                whole.kind(),
                whole.severity(),
                whole.path(),
                shortened(whole.claim()),
                whole.reason(),
                whole.sourceQuote() == null ? null : shortened(whole.sourceQuote()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings that cannot be written", e);
        }
    }
}
