package org.gongkai.server.request.apply;

import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The applicant's page goes with the applicant (申请人页面删除); how content they were still counts. */
@Component
class ApplyErasure {

    private final CodeTable codes;
    private final SatisfactionTable satisfactions;

    ApplyErasure(CodeTable codes, SatisfactionTable satisfactions) {
        this.codes = codes;
        this.satisfactions = satisfactions;
    }

    @EventListener
    void erased(RequestErased event) {
        codes.erase(event.request());
        satisfactions.erase(event.request());
    }
}
