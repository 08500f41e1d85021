namespace EmdGen.Torch.Tests.Loading;

/// <summary>Builds that write the same copy at the same moment.</summary>
public sealed class WeakenRaceTests : IDisposable
{
    private const string Race = """


        /// <summary>In each of 240 rounds, four tasks that start together write one new destination.</summary>
        public class Race : Task
        {
            public string Source { get; set; }

            public string Destination { get; set; }

            public override bool Execute()
            {
                const int Tasks = 4;
                byte[] expected = File.ReadAllBytes(Source);
                for (int round = 0; round < 240 && !Log.HasLoggedErrors; round++)
                {
                    string destination = Destination + round;
                    var threads = new Thread[Tasks];
                    using (var start = new Barrier(Tasks))
                    {
                        for (int i = 0; i < Tasks; i++)
                        {
                            threads[i] = new Thread(() =>
                            {
                                var task = new WeakenVersionNeed
                                {
                                    BuildEngine = BuildEngine, Source = Source, Destination = destination, Version = "V",
                                };
                                start.SignalAndWait();
                                if (!task.Execute())
                                    Log.LogError("A task of round {0} failed.", round);
                            });
                            threads[i].Start();
                        }

                        foreach (Thread thread in threads)
                            thread.Join();
                    }

                    if (!File.ReadAllBytes(destination).SequenceEqual(expected))
                        Log.LogError("The copy of round {0} is not whole.", round);
                }

                string folder = Path.GetDirectoryName(Destination);
                if (Directory.GetFiles(folder).Length != 240)
                    Log.LogError("Other files are left: {0}", string.Join(", ", Directory.GetFiles(folder)));
                return !Log.HasLoggedErrors;
            }
        }
        """;

    private readonly WeakenTask task = new();

    public void Dispose() => task.Dispose();

    [Fact]
    public async Task Four_tasks_write_one_new_destination()
    {
        byte[] image = new byte[100_000];
        new Random(1).NextBytes(image);
        await File.WriteAllBytesAsync(task.Source, image);
        await task.Run("Race", Race);
    }
}
