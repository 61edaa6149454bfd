package dev.vitae.extraction;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCacheImpl;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF so that every byte that PDFBox decrypts or decodes in memory is paid for. */
final class CountedPdf extends PDFParser {

    private CountedPdf(byte[] file, RandomAccessStreamCache memory, WorkBudget budget) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, () -> memory);
        document = new Document(memory, this, budget);
    }

    static PDDocument open(byte[] file, WorkBudget budget) throws IOException {
        return new CountedPdf(file, new Memory(budget), budget).parse();
    }

    /** Where decrypted streams go. */
    private static final class Memory extends RandomAccessStreamCacheImpl {
        private final WorkBudget budget;

        Memory(WorkBudget budget) {
            this.budget = budget;
        }

        @Override
        public RandomAccess createBuffer() {
            return new CountedBuffer(budget);
        }
    }

    private static final class Document extends COSDocument {
        private final RandomAccessStreamCache memory;
        private final ICOSParser parser;
        private final WorkBudget budget;

        Document(RandomAccessStreamCache memory, ICOSParser parser, WorkBudget budget) {
            super(() -> memory, parser);
            this.memory = memory;
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            CountedStream stream = new CountedStream(memory, parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setTrueLength();
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
