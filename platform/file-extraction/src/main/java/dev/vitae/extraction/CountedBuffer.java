package dev.vitae.extraction;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/** Memory that is paid for as it is written. */
final class CountedBuffer extends RandomAccessReadWriteBuffer {

    private final WorkBudget budget;

    CountedBuffer(WorkBudget budget) {
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        budget.inflated(1);
        super.write(b);
    }

    @Override
    public void write(byte[] b) throws IOException {
        write(b, 0, b.length);
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
        budget.inflated(length);
        super.write(b, offset, length);
    }
}
