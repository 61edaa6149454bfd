package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.generation.assistant.Op;
import dev.vitae.generation.assistant.Proposal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of the draft that the assistant proposed, and what became of it.
 *
 * @param number from 1, within its message
 * @param says what it puts down, for the person
 * @param patch of the draft (RFC 6902); missing lists and a missing {@code personalInfo} count as empty
 */
@Schema(name = "MessageProposal")
public record Proposed(int number, Status status, String says, List<Op> patch) {

    /** What became of it. */
    @Schema(name = "ProposalStatus")
    public enum Status {
        PROPOSED,
        ACCEPTED,
        REJECTED;

        /** As in the table and JSON. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Proposed of(int number, Proposal proposal) {
        return new Proposed(number, Status.PROPOSED, proposal.says(), proposal.patch());
    }

    Proposed as(Status decided) {
        return new Proposed(number, decided, says, patch);
    }

    boolean isOpen() {
        return status == Status.PROPOSED;
    }
}
