package dev.vitae.vacancy.sheets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a line of a file.
 *
 * @param line of the file, from 1; of JSON the number of the item
 * @param column as the file calls it; null where it is the line as a whole
 * @param code stable
 * @param detail for people
 */
@Schema(name = "ImportFault")
public record Fault(int line, String column, String code, String detail) {

    /** A file of which nothing can be read. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        public Unreadable(Fault fault) {
            super(fault.detail(), null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
