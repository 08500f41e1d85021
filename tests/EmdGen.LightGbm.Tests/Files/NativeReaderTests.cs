using System.Globalization;
using System.Runtime.InteropServices;
using EmdGen.LightGbm.Tests.Infrastructure;
using EmdGen.Testing.Tools;

namespace EmdGen.LightGbm.Tests.Files;

/// <summary>LightGBM reads a saved model without anything of this project.</summary>
public class NativeReaderTests
{
    [GccFact]
    public async Task Its_C_API_predicts_the_same_in_a_process_without_NET()
    {
        Rows rows = Rows.Random(300, seed: 14);
        double[] features = Array.ConvertAll(rows.Features, value => (double)value);
        features[5] = double.NaN;
        using EmdBooster<GradeEmd> booster = EmdBooster<GradeEmd>.Train(rows.Data, options: Quick.Options);
        var scores = new double[rows.Count * Rows.ClassCount];
        booster.PredictScores(features, scores);
        var probabilities = new float[scores.Length];
        booster.PredictProbabilities(features, probabilities);

        using TemporaryFile model = new(), values = new(), program = new();
        booster.Save(model.Path);
        File.WriteAllBytes(values.Path, MemoryMarshal.AsBytes(features.AsSpan()).ToArray());
        string source = Path.Combine(AppContext.BaseDirectory, "Files", "predict.c");
        (int code, string output) = await Tool.Run("gcc", "-o", program.Path, source, "-ldl");
        Assert.True(code == 0, output);
        (code, output) = await Tool.Run(
            program.Path,
            Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "lib_lightgbm.so"),
            model.Path,
            values.Path,
            "300",
            "4",
            "5");
        Assert.True(code == 0, output);

        // The distributions, because the file says multiclass, and then the scores.
        double[] read = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        Assert.Equal(2 * scores.Length, read.Length);
        for (int i = 0; i < scores.Length; i++)
        {
            Assert.Equal(probabilities[i], read[i], 1e-6);
            Assert.Equal(scores[i], read[scores.Length + i], 1e-6);
        }
    }
}
