package dev.vitae.sharing.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * What the database answers of a share that opens.
 *
 * @param fileName for saving the PDF
 * @param begun the mark of the visit that this begins; empty where it is part of one, or counts as none
 * @param locked whether a passcode is asked for; then there is nothing else
 * @param style of the page, where it is not that of every page
 * @param counted whether the visit that begins is counted already
 */
record Opened(
        Buffer content,
        String fileName,
        Optional<String> begun,
        boolean locked,
        Optional<String> style,
        UUID shareId,
        boolean counted) {

    /** As part of a visit that has begun before. */
    Opened goingOn() {
        return new Opened(content, fileName, Optional.empty(), locked, style, shareId, counted);
    }

    /** What programs get that make previews of links: it begins no visit. */
    Opened preview() {
        return new Opened(PreviewPage.of(content), fileName, Optional.empty(), locked, style, shareId, counted);
    }

    /** Of a row of {@code share_shown}, of which no passcode is asked and nothing counted; empty where it has not that form. */
    static Optional<Opened> shown(Row row, VisitMarks marks) {
        return Optional.ofNullable(row.getBuffer(0))
                .map(content -> new Opened(
                        content,
                        row.getString(1),
                        Optional.of(marks.of(row.getUUID(2), System.currentTimeMillis())),
                        false,
                        Optional.ofNullable(row.getString(3)),
                        row.getUUID(4),
                        false));
    }

    /** Of a row of {@code share_open}. */
    static Opened of(Row row) {
        return new Opened(
                row.getBuffer(0),
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.getBoolean(3),
                Optional.ofNullable(row.getString(4)),
                row.getUUID(5),
                row.getBoolean(6));
    }
}
