using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EmdGen.Samples.Input;

/// <summary>A sample's options, their defaults and bounds, and the exit codes: 0 for success, 2 for what the caller can mend.</summary>
/// <param name="Description">What the sample does.</param>
/// <param name="DataDescription">What the data is.</param>
/// <param name="DataFile">Below the folder Data beside the program, "" for that folder itself.</param>
/// <param name="OutFolder">Where results go unless said otherwise.</param>
/// <param name="Seeds">How often to train unless said otherwise.</param>
/// <param name="Epochs">How long unless said otherwise.</param>
public sealed record SampleCommand(
    string Description, string DataDescription, string DataFile, string OutFolder, int Seeds, int Epochs)
{
    private const int BadInput = 2;
    private const int MostSeeds = 1000;
    private const int MostEpochs = 100_000;

    /// <summary>Parses the arguments and runs <paramref name="sample"/> with them; returns the exit code.</summary>
    public int Run(string[] arguments, Action<SampleOptions> sample)
    {
        Option<int> seeds = Count("--seeds", Seeds, MostSeeds, "how often to train, from other weights, on another split");
        Option<int> epochs = Count("--epochs", Epochs, MostEpochs, "passes over the training rows");
        Option<string> data = FilePath("--data", DataDescription, Path.Combine(AppContext.BaseDirectory, "Data", DataFile));
        Option<string> output = FilePath("--out", "the folder for the pictures and the CSV of every run", OutFolder);
        var command = new RootCommand(Description) { seeds, epochs, data, output };
        command.SetAction(parsed => Guarded(() => sample(new SampleOptions(
            parsed.GetValue(seeds), parsed.GetValue(epochs), parsed.GetValue(data)!, parsed.GetValue(output)!))));
        ParseResult parsed = command.Parse(arguments);
        return parsed.Action is ParseErrorAction ? Fail(parsed.Errors[0].Message) : parsed.Invoke();
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

    private static Option<int> Count(string name, int fallback, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "n",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= 1 && count <= most)
                return count;
            result.AddError(FormattableString.Invariant($"{name} is '{text}', but must be a whole number from 1 to {most}."));
            return fallback;
        },
    };

    private static Option<string> FilePath(string name, string description, string fallback)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "path", DefaultValueFactory = _ => fallback };
        option.Validators.Add(result => RefuseEmpty(result, name));
        return option;
    }

    private static void RefuseEmpty(OptionResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name} is empty.");
    }
}
