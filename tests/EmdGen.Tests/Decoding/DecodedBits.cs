using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EmdGen.Testing.Structures;
using EmdGen.Tests.Metrics.Scores;

namespace EmdGen.Tests.Decoding;

/// <summary>The bits of all that decodings and scores make of reproducible rows.</summary>
internal static class DecodedBits
{
    private static readonly int[] ClassCounts = [2, 3, 5, 10, 17, 101, 1030];

    /// <summary>A hash of the bits.</summary>
    internal static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (int classCount in ClassCounts)
        {
            float[] probabilities = Distributions.Of("dense", 50, classCount);
            float[] logits = Array.ConvertAll(probabilities, probability => (probability * classCount * 20) - 10);
            foreach (string structure in RandomStructures.Closed.Append("table"))
            {
                foreach (DecodingRule rule in Enum.GetValues<DecodingRule>())
                    Append<int>(50, (classes, distance) => OrdinalDecoding.Decode(logits, distance, rule, EmdInput.Logits, classes), structure);
            }

            Append<float>(logits.Length, (softmax, _) => OrdinalDecoding.Softmax(logits, classCount, softmax));
            Append<float>(50, (means, _) => OrdinalDecoding.Mean(probabilities, classCount, means));
            Append<int>(50, (classes, _) => OrdinalDecoding.Quantile(probabilities, classCount, 0.3, classes));
            Append<int>(50, (last, _) => OrdinalDecoding.ShortestInterval(probabilities, classCount, 0.7, new int[50], last));

            foreach (string structure in RandomStructures.Closed.Append("table"))
            {
                var scores = new OrdinalScores(RandomStructures.Of(structure, classCount));
                int[] classes = new int[50], labels = [.. Enumerable.Range(0, 50).Select(row => row * 7 % classCount)];
                float[] weights = [.. labels.Select(label => 0.1f + label)];
                OrdinalDecoding.Median(probabilities, classCount, classes);
                scores.Add(classes, labels, weights);
                scores.AddDistributions(probabilities, labels);
                scores.AddDistributions(probabilities, labels, weights);
                hash.AppendData(scores.ToBytes());
                hash.AppendData(MemoryMarshal.AsBytes<long>(Bits.Of(scores)));
            }

            void Append<T>(int length, Action<T[], GroundDistance> decode, string structure = "unit chain")
                where T : unmanaged
            {
                var results = new T[length];
                decode(results, RandomStructures.Of(structure, classCount));
                hash.AppendData(MemoryMarshal.AsBytes<T>(results));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
