using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>What would be printed, as text without colours.</summary>
public static class PlainText
{
    /// <summary>The text, in lines of a given width.</summary>
    public static string Of(int width, Action<IAnsiConsole> print)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        print(console);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
