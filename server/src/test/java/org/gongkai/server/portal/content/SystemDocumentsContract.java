package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules that disclosure follows; the same on every database. */
abstract class SystemDocumentsContract {

    private static final String ADDRESS = "https://www.gov.cn/zhengce/content_5382991.htm";

    @Autowired
    private SystemDocuments documents;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void ownItemsAndHigherBodiesDocumentsStandInOneListTheLatestFirst() {
        CatalogueItem item = entered();
        documents.add(clerk, item.indexNumber());
        documents.add(clerk, "政府信息公开条例", "国务院", LocalDate.of(2019, 4, 3), ADDRESS);
        documents.add(clerk, "某办法", "某机关", null, ADDRESS);
        assertThat(documents.of(office.unit))
                .extracting(SystemDocument::title)
                .containsExactly("政务公开工作制度", "政府信息公开条例", "某办法");
        assertThat(documents.of(office.unit)).extracting(SystemDocument::isOwn).containsExactly(true, false, false);
        assertThat(documents.holdsAny(office.unit, List.of(item.id()))).isTrue();
        assertThatThrownBy(() -> documents.add(clerk, item.indexNumber())).hasMessage("refused.system.there");
    }

    @Test
    void aWithdrawnItemIsNotInTheListAndCannotBePutThere() {
        CatalogueItem item = entered();
        documents.add(clerk, item.indexNumber());
        amendments.withdraw(clerk, item.id(), "已废止");
        assertThat(documents.of(office.unit)).isEmpty();
        assertThatThrownBy(() -> documents.add(clerk, item.indexNumber())).hasMessage("refused.system.number");
        assertThatThrownBy(() -> documents.add(clerk, "没有/2020-1")).hasMessage("refused.system.number");
    }

    @Test
    void aLinkIsAnAddressOfTheWebAndNothingElse() {
        for (String link : List.of("", "javascript:alert(1)", "www.gov.cn", "https://x y", "ftp://a.example/b")) {
            assertThatThrownBy(() -> documents.add(clerk, "条例", "国务院", null, link))
                    .as(link)
                    .hasMessage("refused.system.link");
        }
        assertThatThrownBy(() -> documents.add(clerk, "条例", " ", null, ADDRESS)).hasMessage("refused.system.title");
    }

    @Test
    void whatIsRemovedIsRemovedOnceAndByItsOwnOfficeOnly() {
        documents.add(clerk, "条例", "国务院", null, ADDRESS);
        long id = documents.of(office.unit).get(0).id();
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> documents.remove(stranger, id)).hasMessage("refused.changed");
        documents.remove(clerk, id);
        assertThat(documents.of(office.unit)).isEmpty();
        assertThatThrownBy(() -> documents.remove(clerk, id)).hasMessage("refused.changed");
    }

    private CatalogueItem entered() {
        return catalogue.enter(
                clerk, office.section.id(), TestLine.bareRecord("政务公开工作制度"), "正文", LocalDate.of(2021, 1, 8));
    }
}
