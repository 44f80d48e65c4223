package org.gongkai.server.platform.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms of a text as Lucene takes them. */
final class TermStream extends TokenStream {

    private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
    private final Terms terms = new Terms();
    private final String text;

    TermStream(String text) {
        this.text = text;
    }

    @Override
    public void reset() {
        terms.over(Folding.fold(text));
    }

    @Override
    public boolean incrementToken() {
        if (!terms.next()) {
            return false;
        }
        clearAttributes();
        attribute.copyBuffer(terms.text(), terms.start(), terms.end() - terms.start());
        return true;
    }
}
