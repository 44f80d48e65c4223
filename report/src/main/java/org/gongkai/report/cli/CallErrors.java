package org.gongkai.report.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what is wrong with a call, in the person's language; picocli would say it in English only. */
final class CallErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Call call;
    private final Messages messages;

    CallErrors(Call call) {
        this.call = call;
        this.messages = call.messages();
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        call.complain("call.wrong", told(error));
        call.complain("call.help", error.getCommandLine().getCommandSpec().qualifiedName());
        return ExitStatus.UNUSABLE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) throws Exception {
        if (error instanceof CallException told) {
            call.complain("call.wrong", messages.text(told.told()));
            return ExitStatus.UNUSABLE;
        }
        throw error;
    }

    private String told(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (error instanceof MissingParameterException missing) {
            return messages.text("call.missing", names(missing.getMissing()));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return messages.text("call.twice", name(twice.getOverwritten()));
        }
        if (error instanceof MutuallyExclusiveArgsException) {
            return messages.text("call.exclusive");
        }
        return value(error);
    }

    private String unmatched(UnmatchedArgumentException error) {
        String words = messages.text("call.unknown", String.join(" ", error.getUnmatched()));
        List<String> near = error.getSuggestions();
        return near.isEmpty() ? words : words + messages.text("call.near", String.join(", ", near));
    }

    private String value(ParameterException error) {
        ArgSpec argument = error.getArgSpec();
        if (argument == null) {
            return String.valueOf(error.getMessage());
        }
        Object[] allowed = argument.type().getEnumConstants();
        String value = error.getValue() == null ? "" : error.getValue();
        return allowed == null
                ? messages.text("call.value", name(argument), value)
                : messages.text("call.value-of", name(argument), value, among(allowed));
    }

    private static String among(Object[] allowed) {
        return Arrays.stream(allowed).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(CallErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
