package org.gongkai.server.request;

import java.time.LocalDate;
import org.gongkai.server.office.Unit;
import org.springframework.beans.factory.BeanFactory;

/** Lets tests of other rooms erase as if a day had come. */
public final class TestErasure {

    private TestErasure() {}

    public static void run(BeanFactory beans, Unit unit, LocalDate today) {
        beans.getBean(Erasure.class).erase(unit, today);
    }
}
