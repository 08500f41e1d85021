using System.Globalization;
using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>Another process, which loads a module and says what it is and what loss it gives next.</summary>
internal static class ResumeRun
{
    internal static int Run(string path)
    {
        using var loss = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 0);
        loss.load(path);
        Console.Write(Describe(loss));
        return 0;
    }

    /// <summary>The count of epochs, the bits of the loss of some batch and of every distance.</summary>
    internal static string Describe(SquaredEmdLoss<DigitEmd> loss)
    {
        var epoch = new Epoch(9);
        float value = loss.forward(epoch.Logits, epoch.Labels).item<float>();
        IEnumerable<string> distances = loss.get_buffer("ground_distance")!.data<double>().ToArray()
            .Select(distance => distance.ToString("R", CultureInfo.InvariantCulture));
        return FormattableString.Invariant(
            $"{loss.EpochCount} {BitConverter.SingleToUInt32Bits(value):x8} {string.Join(' ', distances)}");
    }
}
