package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A PDF stream whose decoding is paid for, whatever its filters are, whether it was decrypted before, and each time
 * anew. PDFBox decodes into memory of its own that no stream cache sees, so it is decoded here.
 */
final class CountedStream extends COSStream {

    /** They expand without measure, and no text is read from a picture. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);
    /** A cross-reference stream becomes objects many times its size; 200,000 of its entries fit in this. */
    private static final long MOST_OF_XREF = 1 << 20;

    private final WorkBudget budget;
    private final long encoded;

    /** @param raw the encoded bytes */
    CountedStream(RandomAccessStreamCache cache, RandomAccessReadView raw, WorkBudget budget) throws IOException {
        super(cache, raw);
        this.encoded = raw.length();
        this.budget = budget;
    }

    /** The dictionary may lie about the length, and PDFBox allocates by it. */
    void setTrueLength() {
        setLong(COSName.LENGTH, encoded);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        CountedBuffer decoded = decode();
        decoded.seek(0);
        return decoded;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        decode().close();
        return super.createInputStream(options);
    }

    private CountedBuffer decode() throws IOException {
        List<COSName> filters = filters();
        InputStream input = createRawInputStream();
        CountedBuffer output = new CountedBuffer(budget);
        if (filters.isEmpty()) {
            input.transferTo(new RandomAccessOutputStream(output));
        }
        for (int i = 0; i < filters.size(); i++) {
            output = new CountedBuffer(budget);
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(input, new RandomAccessOutputStream(output), this, i, DecodeOptions.DEFAULT);
            output.seek(0);
            input = new RandomAccessInputStream(output);
        }
        if (COSName.XREF.equals(getCOSName(COSName.TYPE)) && output.length() > MOST_OF_XREF) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        return output;
    }

    private List<COSName> filters() {
        COSBase stated = getFilters();
        List<COSName> filters = stated instanceof COSName one
                ? List.of(one)
                : stated instanceof COSArray several
                        ? several.toList().stream()
                                .map(name -> (COSName) name)
                                // As PDFBox reads them.
                                .distinct()
                                .toList()
                        : List.of();
        if (filters.stream().anyMatch(PICTURES::contains)) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        return filters;
    }
}
