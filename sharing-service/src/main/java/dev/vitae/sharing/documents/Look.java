package dev.vitae.sharing.documents;

import java.util.Set;

/**
 * How a share shows its subject.
 *
 * @param redactions what is left out of every form
 * @param allowDownload whether there is more than the page: JSON and PDF
 */
public record Look(Set<Redaction> redactions, boolean allowDownload) {

    public Look {
        redactions = Set.copyOf(redactions);
    }

    boolean leavesOut(Redaction redaction) {
        return redactions.contains(redaction);
    }
}
