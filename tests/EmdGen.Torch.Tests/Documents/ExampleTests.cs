using System.Runtime.CompilerServices;
using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Documents;

/// <summary>The example of learned distances in the README, word for word.</summary>
public class ExampleTests
{
    [Fact]
    public void Readme_shows_it()
    {
        string readme = Text("../../../src/EmdGen.Torch/README.md");
        Assert.Contains($"```csharp\n{Text("LearnedExample.cs")}```", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void It_learns_which_classes_are_alike_and_resumes()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            using Training training = new(), resumed = new();
            (Tensor Images, Tensor Labels)[] batches = Batches();
            training.Run(batches, epochs: 8, folder.FullName);
            GroundDistance learned = training.Loss.Distance;
            Assert.True(learned[0, 1] < learned[0, 2] && learned[2, 3] < learned[1, 3], "Shirts are like coats, boots like sneakers.");
            Assert.True(training.Loss.EmdWeight > 0);
            resumed.Resume(folder.FullName);
            Assert.Equal(8, resumed.Loss.EpochCount);
            Assert.Equal(LossOf(training, batches[0]), LossOf(resumed, batches[0]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static float LossOf(Training training, (Tensor Images, Tensor Labels) batch)
    {
        using IDisposable quiet = no_grad();
        return training.Loss.forward(training.Model.forward(batch.Images), batch.Labels).item<float>();
    }

    /// <summary>Two kinds of image, each in two variants that differ less.</summary>
    private static (Tensor Images, Tensor Labels)[] Batches()
    {
        manual_seed(1);
        var draw = new Draw(1);
        Tensor kinds = draw.Logits(float32, 2, 64), variants = 0.3 * draw.Logits(float32, 4, 64);
        return [.. Enumerable.Range(0, 20).Select(_ =>
        {
            Tensor labels = draw.Labels([32, 4]);
            Tensor images = kinds.index_select(0, labels.div(2, RoundingMode.floor)) + variants.index_select(0, labels);
            return (images + (0.2 * draw.Logits(float32, 32, 64)), labels);
        })];
    }

    /// <summary>With the line ends of Unix, whatever the checkout has.</summary>
    private static string Text(string name, [CallerFilePath] string here = "")
        => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name)).ReplaceLineEndings("\n");
}
