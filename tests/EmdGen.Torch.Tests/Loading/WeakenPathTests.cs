namespace EmdGen.Torch.Tests.Loading;

/// <summary>A path that is none is an error of the build in words, never a task that fell over.</summary>
public sealed class WeakenPathTests : IDisposable
{
    private const string Empty = """


        /// <summary>Gives the task what a build could not: paths that are empty or missing.</summary>
        public class Empty : Task
        {
            public string Source { get; set; }

            public string Destination { get; set; }

            public override bool Execute()
            {
                var errors = new Errors();
                foreach (string path in new[] { null, "", " " })
                {
                    Fails(errors, path, Destination, "Source of WeakenVersionNeed is empty.");
                    Fails(errors, Source, path, "Destination of WeakenVersionNeed is empty.");
                }

                return !Log.HasLoggedErrors;
            }

            private void Fails(Errors errors, string source, string destination, string message)
            {
                errors.Last = null;
                var task = new WeakenVersionNeed { BuildEngine = errors, Source = source, Destination = destination, Version = "V" };
                if (task.Execute() || errors.Last != message)
                    Log.LogError("'{0}' to '{1}': {2}", source, destination, errors.Last);
            }

            private class Errors : IBuildEngine
            {
                public string Last;

                public bool ContinueOnError { get { return false; } }

                public int LineNumberOfTaskNode { get { return 0; } }

                public int ColumnNumberOfTaskNode { get { return 0; } }

                public string ProjectFileOfTaskNode { get { return ""; } }

                public bool BuildProjectFile(
                    string file, string[] targets, System.Collections.IDictionary properties, System.Collections.IDictionary outputs)
                {
                    return false;
                }

                public void LogErrorEvent(BuildErrorEventArgs error) { Last = error.Message; }

                public void LogWarningEvent(BuildWarningEventArgs warning) { }

                public void LogMessageEvent(BuildMessageEventArgs message) { }

                public void LogCustomEvent(CustomBuildEventArgs custom) { }
            }
        }
        """;

    private readonly WeakenTask task = new();

    public void Dispose() => task.Dispose();

    [Fact]
    public async Task Empty_for_the_task()
    {
        await File.WriteAllTextAsync(task.Source, "text");
        await task.Run("Empty", Empty);
    }

    /// <summary>The build itself refuses these.</summary>
    [Theory]
    [InlineData("", "copy", "Source")]
    [InlineData("source", "", "Destination")]
    public async Task Empty_for_the_build(string source, string destination, string parameter)
        => Assert.Contains($"\"{parameter}\"", Assert.Single(await task.Errors((source, destination))), StringComparison.Ordinal);

    [Fact]
    public async Task Unusable_for_the_build()
    {
        await File.WriteAllTextAsync(task.Source, "text");
        string[] errors = await task.Errors(("%20", "copy1"), ("missing", "copy2"), (task.Source, "%20"), (task.Source, "/"));
        Assert.True(errors.Length == 4, string.Join('\n', errors));
        Assert.DoesNotContain(errors, error => error.Contains("MSB4018", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(task.Folder, "copy*"));
    }
}
