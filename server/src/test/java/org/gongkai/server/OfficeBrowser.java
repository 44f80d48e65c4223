package org.gongkai.server;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongkai.server.office.Actor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls the office's pages as a person who has signed in, through all filters and templates. */
public final class OfficeBrowser {

    private final MockMvc pages;
    private final TestingAuthenticationToken person;

    private OfficeBrowser(MockMvc pages, TestingAuthenticationToken person) {
        this.pages = pages;
        this.person = person;
    }

    public static OfficeBrowser as(WebApplicationContext context, Actor actor) {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return new OfficeBrowser(pages, new TestingAuthenticationToken(actor.account(), null, "ROLE_USER"));
    }

    /** What comes back; parameters as name, value, name, value. */
    public MockHttpServletResponse call(String method, String path, String... parameters) throws Exception {
        return sent(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path), parameters);
    }

    /** What comes back for a file that is uploaded. */
    public MockHttpServletResponse upload(String path, String field, String name, byte[] content) throws Exception {
        return uploaded(path, List.of(file(field, name, content))).getResponse();
    }

    /** A file that is sent in a form. */
    public static MockPart file(String field, String name, byte[] content) {
        return new MockPart(field, name, content);
    }

    /** What comes of a form with files: they take the way of every upload, which a request that mocks them leaves out. */
    public MvcResult uploaded(String path, List<MockPart> files, String... parameters) throws Exception {
        return performed(
                MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .with(request -> {
                            files.forEach(request::addPart);
                            return request;
                        }),
                parameters);
    }

    /** The text of a page that is there. */
    public String read(String method, String path, String... parameters) throws Exception {
        MockHttpServletResponse response = call(method, path, parameters);
        if (response.getStatus() != 200) {
            throw new AssertionError(path + " answered " + response.getStatus());
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What a form that is sent tells the page that comes next. */
    public String flashed(String path, String name) throws Exception {
        return String.valueOf(pages.perform(dressed(MockMvcRequestBuilders.post(path)))
                .andReturn()
                .getFlashMap()
                .get(name));
    }

    /** The text of the page that comes after a form was sent, told something by it. */
    public String readAfter(String path, String name, Object told) throws Exception {
        return pages.perform(dressed(MockMvcRequestBuilders.get(path).flashAttr(name, told)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request, String... parameters)
            throws Exception {
        return performed(request, parameters).getResponse();
    }

    private MvcResult performed(AbstractMockHttpServletRequestBuilder<?> request, String... parameters)
            throws Exception {
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return pages.perform(dressed(request)).andReturn();
    }

    private AbstractMockHttpServletRequestBuilder<?> dressed(AbstractMockHttpServletRequestBuilder<?> request) {
        request.with(authentication(person));
        request.with(csrf());
        request.locale(Locale.SIMPLIFIED_CHINESE);
        return request;
    }
}
