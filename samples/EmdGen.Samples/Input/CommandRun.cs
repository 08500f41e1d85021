using System.CommandLine;
using System.CommandLine.Invocation;

namespace EmdGen.Samples.Input;

/// <summary>Runs a command line. Exit codes: 0 for success, 2 for what the caller can mend, which is told in one line.</summary>
public static class CommandRun
{
    private const int BadInput = 2;

    /// <summary>Parses the arguments, runs <paramref name="action"/> with what they say, and returns the exit code.</summary>
    public static int Run(RootCommand command, string[] arguments, Action<ParseResult> action)
    {
        command.SetAction(parsed => Guarded(() => action(parsed)));
        ParseResult result = command.Parse(arguments);
        return result.Action is ParseErrorAction ? Fail(result.Errors[0].Message) : result.Invoke();
    }

    private static int Guarded(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (SampleException exception)
        {
            return Fail(exception.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return BadInput;
    }
}
