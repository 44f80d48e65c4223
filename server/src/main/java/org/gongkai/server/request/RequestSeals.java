package org.gongkai.server.request;

import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what is said about a request with its applicant's key (申请内容加密), so that erasing the key erases all of it. */
@Component
public class RequestSeals {

    private final RequestTable requests;
    private final Vault vault;

    RequestSeals(RequestTable requests, Vault vault) {
        this.requests = requests;
        this.vault = vault;
    }

    /** The key of a request's applicant. */
    @Transactional(readOnly = true)
    public KeyId key(long request) {
        return requests.key(request);
    }

    /**
     * A text, sealed.
     *
     * @param purpose where it stands, such as {@code enquiry.question}
     */
    @Transactional(readOnly = true)
    public String seal(long request, String purpose, String text) {
        return vault.seal(key(request), purpose, text);
    }

    /**
     * A sealed text, as it was.
     *
     * @throws org.gongkai.server.platform.vault.KeyDestroyedException once the applicant has been erased
     */
    @Transactional(readOnly = true)
    public String open(long request, String purpose, String sealed) {
        return vault.open(key(request), purpose, sealed);
    }
}
