package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF → words. A PDF that opens without a password is read, whatever its owner forbids. */
final class PdfExtraction {

    private final WorkBudget budget;

    PdfExtraction(WorkBudget budget) {
        this.budget = budget;
    }

    ExtractedText extract(byte[] file) {
        try (PDDocument document = CountedPdf.open(file, budget)) {
            budget.pages(document.getNumberOfPages());
            PdfPages pages = new PdfPages(budget);
            pages.writeText(document, Writer.nullWriter());
            return new ExtractedText(FileType.PDF, pages.pages());
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Reason.ENCRYPTED, locked);
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            // PDFBox answers damage with unchecked exceptions too (class casts, null members, wrong indexes).
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
    }
}
